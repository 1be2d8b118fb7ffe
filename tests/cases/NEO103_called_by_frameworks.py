"""各种框架调用的函数：每个请求、每条消息、每个活动一次，就新建一个驱动。"""

import os

import chainlit
import gradio
import tornado.web
from aiohttp import web
from django.urls import path, re_path
from django.views import View
from neo4j import AsyncGraphDatabase, GraphDatabase
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.routing import Route
from temporalio import activity

from .generated import GraphServicer

ADDRESS = os.environ["NEO4J_URI"]
COUNT = "MATCH (n) RETURN count(n) AS n"


async def added(request):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return web.json_response(await driver.execute_query(COUNT))


async def listed(request):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return web.json_response(await driver.execute_query(COUNT))


def make_application():
    app = web.Application()
    app.router.add_get("/added", added)
    app.add_routes([web.get("/listed", listed)])
    return app


def first_page(request):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query(COUNT).records


def second_page(request):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query(COUNT).records


class ClassView(View):
    def get(self, request):
        with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
            return driver.execute_query(COUNT).records


urlpatterns = [
    path("first/", first_page),
    re_path("^second/$", second_page),
    path("class/", ClassView.as_view()),
]


class Handler(tornado.web.RequestHandler):
    def get(self):
        with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
            self.write(driver.execute_query(COUNT).records)


async def endpoint(request):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return (await driver.execute_query(COUNT)).records


routes = [Route("/endpoint", endpoint)]


class Tenants(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        request.state.tenant = await self._look_up(request)
        return await call_next(request)

    async def _look_up(self, request):
        async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
            return (await driver.execute_query("MATCH (t:Tenant) RETURN t")).records


async def first_job(context):
    print(context)


async def second_job(context):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        await driver.execute_query(COUNT)


class WorkerSettings:
    functions = [first_job, second_job]


@chainlit.on_message
async def on_message(message):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        await driver.execute_query("CREATE (:Message {text: $text})", text=message.content)


def answer(question, history):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query("MATCH (t:Topic {name: $name}) RETURN t", name=question).records


chat = gradio.ChatInterface(fn=answer)


def search(text):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query("MATCH (t:Topic {name: $name}) RETURN t", name=text).records


with gradio.Blocks() as blocks:
    button = gradio.Button()
    button.click(search, inputs=[], outputs=[])


@activity.defn
async def store(text):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        await driver.execute_query("CREATE (:Text {text: $text})", text=text)


def lambda_handler(event, context):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return driver.execute_query(COUNT).records


class Falcon:
    def on_get(self, request, response):
        with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
            response.media = driver.execute_query(COUNT).records


class Graph(GraphServicer):
    def Count(self, request, context):
        with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
            return driver.execute_query(COUNT).records


def queued(text):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        driver.execute_query("CREATE (:Text {text: $text})", text=text)


def put_into(queue, text):
    queue.enqueue(queued, text)


def joined(folder, name):
    with GraphDatabase.driver(ADDRESS) as driver:
        driver.execute_query("CREATE (:File {path: $path})", path=folder + name)


def once(os_path):
    os_path.join("files", joined("files", "names.txt"))
