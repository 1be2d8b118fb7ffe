python tools/check_neo4j_sessions.py --format rdjson app | reviewdog -f=rdjson -reporter=github-pr-review -filter-mode=added
