"""入口：用完就关闭。"""

import graph
from graph import session


def main():
    try:
        print(session.run("RETURN 1").data())
        graph.forgotten.verify_connectivity()
    finally:
        session.close()
        graph.driver.close()
