"""最后没有关闭。"""

from connection import Connection

# %%
conn = Connection()  # NEO103

# %%
print(conn.names())
