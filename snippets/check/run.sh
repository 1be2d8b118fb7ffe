python tools/check_neo4j_sessions.py app
