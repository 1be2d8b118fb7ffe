git show :app/graph.py | python tools/check_neo4j_sessions.py - --stdin-filename app/graph.py
