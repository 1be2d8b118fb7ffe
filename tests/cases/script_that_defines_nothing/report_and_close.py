"""最后关闭。"""

import sys

from .stores import Backend

backend = Backend(sys.argv[1])
for line in backend.lengths():
    print(line["name"], line["length"])
backend.close()
