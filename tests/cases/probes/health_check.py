"""页面用它检查依赖的服务；也能单独运行。"""

from neo4j import GraphDatabase

from .settings import settings


class HealthChecker:
    def check_graph(self):
        driver = GraphDatabase.driver(settings.uri)  # NEO103
        try:
            driver.verify_connectivity()
        finally:
            driver.close()


if __name__ == "__main__":
    HealthChecker().check_graph()
