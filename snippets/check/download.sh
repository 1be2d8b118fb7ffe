mkdir -p tools
curl -fsSo tools/check_neo4j_sessions.py https://docs.example.com/neo4j-sessions/check_neo4j_sessions.py
