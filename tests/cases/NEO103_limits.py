"""NEO103 的界限：每个函数的说明，原样写在它的规则页上。"""

from functools import lru_cache

from fastapi import APIRouter
from neo4j import AsyncGraphDatabase, Driver, GraphDatabase
from somewhere import Backend, Repository

app = APIRouter()
shared = None


async def built_in_a_plain_function(auth):
    """漏报：普通函数里新建、用完就关的驱动，看不出它会调用多次。"""
    async with AsyncGraphDatabase.driver("neo4j://localhost", auth=auth) as driver:
        await driver.verify_connectivity()


def returned_by_a_factory(uri, auth) -> Driver:
    """漏报：工厂函数返回的驱动，由调用者关闭；调用者没有关，只要它在另一个没有扫描的文件里，就看不到。"""
    return GraphDatabase.driver(uri, auth=auth)


def given_to_an_unknown_class(uri, auth):
    """漏报：驱动交给了扫描范围之外的类或方法，脚本当作由它关闭。全局的驱动交给 neo4j_graphrag 的检索器和管道不算：它们从不关闭它。"""
    driver = GraphDatabase.driver(uri, auth=auth)
    return Repository(driver).count()


def closed_on_success_only(uri, auth):
    """漏报：close() 不在 finally 里，中途出错就没有关。只要有一处关闭，就不报告。"""
    driver = GraphDatabase.driver(uri, auth=auth)
    driver.verify_connectivity()
    driver.close()


def made_when_first_used(uri, auth):
    """漏报：第一次用到时新建、用 global 保存的驱动，而用到它的文件不在扫描范围里。它们也许在退出时关闭它。"""
    global shared
    if shared is None:
        shared = GraphDatabase.driver(uri, auth=auth)
    return shared


@lru_cache
def made_once(uri, auth):
    """漏报：用 lru_cache 只新建一次的驱动，用到它的文件不在扫描范围里。"""
    return GraphDatabase.driver(uri, auth=auth)


def object_of_a_class_of_any_name(uri):
    """漏报：包着驱动的对象，它的类在没有扫描的文件里。"""
    return Backend(uri).count()


def kept_on_another_object(context, uri, auth):
    """漏报：存进别的对象的驱动，脚本当作由那个对象关闭。存在 self、类、app.state 和字典里的才查；对象的类在扫描范围里，看得出它不关闭的，也查。"""
    context.driver = GraphDatabase.driver(uri, auth=auth)


@app.post("/connections/test")
def address_from_the_request(uri: str, user: str, password: str):
    """不报：地址和密码都来自请求、用完就关的驱动，例如测试连接的接口。没有一个现成的驱动可以共用。"""
    with GraphDatabase.driver(uri, auth=(user, password)) as driver:
        driver.verify_connectivity()


def one_for_each_address(uris, auth):
    """不报：循环里每个地址一个、用完就关的驱动。一个驱动只连一个地址。"""
    for uri in uris:
        with GraphDatabase.driver(uri, auth=auth) as driver:
            driver.verify_connectivity()


class Probe:
    def __init__(self, database):
        self.database = database
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


def one_object_for_each_item(databases):
    """漏报：循环里每一项建一个包着驱动的对象，循环的变量是它的第一个参数：那也许就是地址。"""
    for database in databases:
        probe = Probe(database)
        probe.driver.verify_connectivity()
        probe.close()


def made_in_a_retry_loop(uri, auth):
    """漏报：while 循环和 range 循环里新建的驱动。这两种多是等服务器起来的重试，成功就离开；遍历数据的 for 循环，和不会离开、又从不关闭的 while True 才报告。"""
    while True:
        with GraphDatabase.driver(uri, auth=auth) as driver:
            driver.verify_connectivity()


def one_for_each_mode(uri):
    """不报：循环遍历代码里写出来的列表，例如几种模式各试一次。次数是固定的。"""
    for mode in ("fast", "exact"):
        driver = GraphDatabase.driver(uri, user_agent=mode)
        driver.verify_connectivity()
        driver.close()


def address_given_by_the_caller(uri, user, password, query):
    """不报：地址和密码都是参数。调用者每次给的可能是另一台服务器。"""
    with GraphDatabase.driver(uri, auth=(user, password)) as driver:
        return driver.execute_query(query)


def driver_lent_by_the_caller(query, driver=None):
    """不报：调用者可以传入驱动的函数，没有传才新建，用完关闭。"""
    own = driver or GraphDatabase.driver("neo4j://localhost")
    try:
        return own.execute_query(query)
    finally:
        if driver is None:
            own.close()


def short_script(uri, auth):
    """误报：运行一次就退出的脚本。进程一退，连接也断了；加一个 with 最省事。"""
    driver = GraphDatabase.driver(uri, auth=auth)  # NEO103
    driver.verify_connectivity()
