"""装载项目自己的 pytest 插件；放在根目录，docs/ 下的页面才看得见它们。"""

pytest_plugins = ["tests.neo4j_server.plugin", "tests.pages.plugin"]
