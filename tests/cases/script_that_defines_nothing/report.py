"""没有函数的脚本：没有东西可以导入，建的对象只有它自己能关。"""

import sys

from .stores import Backend

backend = Backend(sys.argv[1])  # NEO103
for line in backend.lengths():
    print(line["name"], line["length"])
