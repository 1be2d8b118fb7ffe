python tools/check_neo4j_sessions.py --select NEO1,NEO3 --ignore NEO103 --statistics app
