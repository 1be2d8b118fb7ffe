python tools/check_neo4j_sessions.py --format json --output neo4j.json app
