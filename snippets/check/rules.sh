python tools/check_neo4j_sessions.py --list-rules
python tools/check_neo4j_sessions.py --explain NEO101
