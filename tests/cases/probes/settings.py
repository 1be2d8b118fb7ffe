class Settings:
    uri = "neo4j://localhost"


settings = Settings()
