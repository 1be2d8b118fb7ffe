"""NEO102 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncDriver, Driver
from somewhere import add_up, run_all


def closed_by_an_unknown_helper(driver: Driver):
    """漏报：关闭写在扫描范围之外的函数里，脚本看不到它只在成功时关闭。"""
    session = driver.session()
    run_all(session)


def used_before_it_is_given_away(driver: Driver):
    """漏报：交给调用者之前先用了一次。这一次出错的话，会话就留下了；先放进 try，出错时关闭再抛出。"""
    session = driver.session()
    session.run("RETURN 1").consume()
    return session


def cannot_fail(driver: Driver, numbers):
    """误报：取得和 try 之间的调用其实不会抛异常。脚本只认得日志、计时和只存下参数的构造函数，别的都当作会抛；把它移到取得之前。"""
    session = driver.session()  # NEO102
    total = add_up(numbers)
    try:
        session.run("CREATE (:Counter {value: $total})", total=total).consume()
    finally:
        session.close()


def subscript_between(driver: Driver, row):
    """漏报：取得和 try 之间的下标、属性和运算，例如 row["id"]，也可能抛异常。脚本只看调用和 await。"""
    session = driver.session()
    name = row["id"]
    try:
        session.run("CREATE (:Counter {name: $name})", name=name).consume()
    finally:
        session.close()


async def cancelled_between(driver: AsyncDriver, queue):
    """不是误报：取得和 try 之间的 await 可能被取消，会话就留下了。"""
    session = driver.session()  # NEO102
    text = await queue.get()
    try:
        await (await session.run("CREATE (:Chunk {text: $text})", text=text)).consume()
    finally:
        await session.close()


def read_to_the_end(driver: Driver):
    """不是误报，但害处小：出错时结果已经读完，连接已经归还，留下的只是一个没有关闭的会话和它的 ResourceWarning。"""
    session = driver.session()  # NEO102
    ages = session.run("MATCH (p:Person) RETURN p.age AS age").value("age")
    total = sum(int(age) for age in ages)
    session.close()
    return total


async def transaction_left_open_by_an_error(session: AsyncSession):
    """漏报：收到的会话上开的事务，中途出错时没有结束。会话关闭时它回滚；调用者捕获了异常、接着用这个会话，就会报事务还开着。"""
    tx = await session.begin_transaction()
    await tx.run("CREATE (:Person)")
    await tx.commit()
