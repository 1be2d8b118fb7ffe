"""NEO101 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncDriver, Driver
from somewhere import keep


async def given_to_an_unknown_function(driver: AsyncDriver):
    """漏报：会话传给了扫描范围之外的函数，脚本当作由它关闭。"""
    session = driver.session()
    await keep(session)


def kept_without_a_close(driver: Driver, app):
    """漏报：会话存进了别的对象，那个对象的类不在这个文件里，脚本不知道谁来关闭。"""
    app.session = driver.session()


def without_a_type(factory):
    """漏报：看不出是 Neo4j 的会话。名字叫 session 不算数，要有导入、类型注解，或者驱动才有的调用。"""
    session = factory.open()
    session.run("CREATE (:Person)")


def lives_as_long_as_the_process(driver: Driver):
    """误报：命令行脚本里用到进程结束的会话。进程一退，连接也断了；要么抑制，要么加一个 with。"""
    session = driver.session()  # NEO101
    session.run("CREATE (:Person {name: 'Ada'})").consume()
