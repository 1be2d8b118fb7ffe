"""脚本自己往 sys.path 里加了目录：模块在哪里，看名字就找得到。"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "ingestion"))

from neo4j_client import Neo4jClient  # noqa: E402


def main():
    client = Neo4jClient()  # NEO103
    print(client.rows("MATCH (n) RETURN n"))


if __name__ == "__main__":
    main()
