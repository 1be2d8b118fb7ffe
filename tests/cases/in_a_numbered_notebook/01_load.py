"""名字以数字开头，没有文件能导入它：这里建的只有这里能关。"""

from connection import Connection

# %%
conn = Connection()

# %%
print(conn.names())

# %%
conn.close()
