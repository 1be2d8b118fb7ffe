"""设置。"""


class Settings:
    address = "neo4j://localhost"
    offline = False


settings = Settings()
