"""消息、事件和定时器调用的函数：每来一次，就新建一个驱动。"""

import schedule
import strawberry
from aiogram import Router
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from discord.ext import commands
from neo4j import AsyncGraphDatabase, GraphDatabase
from telegram.ext import CommandHandler

router = Router()
scheduler = AsyncIOScheduler()
bot = commands.Bot(command_prefix="!")


@router.message()
async def on_message(message):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("CREATE (:Message {text: $text})", text=message.text)


@bot.command()
async def count(context):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (n) RETURN count(n)")


@scheduler.scheduled_job("interval", minutes=1)
async def every_minute():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (n:Old) DETACH DELETE n")


@strawberry.type
class Query:
    @strawberry.field
    def names(self) -> list[str]:
        with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            return [row["name"] for row in driver.execute_query("MATCH (n) RETURN n.name AS name").records]


async def clean_up():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (n:Old) DETACH DELETE n")


def refresh():
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        driver.execute_query("MATCH (n:Old) DETACH DELETE n")


async def start(update, context):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MERGE (:User {name: $name})", name=update.name)


async def once():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:
        await driver.execute_query("CREATE CONSTRAINT IF NOT EXISTS FOR (n:User) REQUIRE n.name IS UNIQUE")


def set_up(application):
    scheduler.add_job(clean_up, "interval", minutes=1)
    schedule.every(10).minutes.do(refresh)
    application.add_handler(CommandHandler("start", start))
    application.post_init(once)


class Quests(commands.Cog):
    @commands.command()
    async def quests(self, ctx):
        async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
            await driver.execute_query("MATCH (q:Quest) RETURN q")

    @tasks.loop(minutes=30)
    async def expire(self):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        try:
            await driver.execute_query("MATCH (q:Quest) WHERE q.old DELETE q")
        finally:
            await driver.close()


def registered_for_tasks(payload):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        driver.execute_query("MERGE (:Payload {id: $id})", id=payload)


def register_tasks(manager):
    manager.register("payload", registered_for_tasks)
