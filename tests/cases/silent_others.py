"""其他库的会话：一概不报。"""

import asyncio
import subprocess

import aiohttp
import boto3
import requests
import tensorflow as tf


def http(url):
    session = requests.Session()
    return session.get(url, timeout=5)


def http_lower_case(url):
    session = requests.session()
    return session.get(url)


async def client(url):
    session = aiohttp.ClientSession()
    async with session.get(url) as response:
        return await response.text()


async def client_from_a_manager(self, url):
    async with self.connection_manager.get_session() as session:
        response = await session.post(url, json={})
        return response


def aws():
    session = boto3.Session()
    return session.client("s3")


def aws_session():
    session = boto3.session.Session()
    return session.resource("dynamodb")


def graph():
    session = tf.compat.v1.Session()
    return session.run(tf.constant(1), feed_dict={})


def spark(builder):
    session = builder.getOrCreate()
    return session.sql("SELECT 1")


def selenium(driver):
    driver.get("http://localhost")
    return driver.session_id


def smb(connection, smbprotocol):
    session = smbprotocol.session.Session(connection, "user", "password")
    session.connect()
    return session


async def mcp(manager):
    async with manager.get_session() as session:
        return await session.list_tools()


def django(request):
    session = request.session
    session["a"] = 1
    session.save()


def cassandra(cluster):
    session = cluster.connect("keyspace")
    return session.execute("SELECT * FROM t")


def process(command):
    result = subprocess.run(command, timeout=5)
    return result


async def loops(names, fetch):
    await asyncio.gather(*(fetch(name) for name in names))
    for name in names:
        asyncio.run(fetch(name))


def alembic(context):
    with context.begin_transaction():
        context.run_migrations()


def snowflake(connection):
    session = connection.session()
    return session.sql("SELECT 1").collect()


def onnx(path, runtime, inputs):
    session = runtime.InferenceSession(path)
    return session.run(None, inputs)
