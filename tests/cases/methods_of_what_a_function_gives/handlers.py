"""取得仓库的函数，返回值有注解。"""

from neo4j import AsyncGraphDatabase
from telegram.ext import Application

from .recipes import Recipes


def recipes(context) -> Recipes:
    return context.bot_data["recipes"]


async def ingredients(update, context):
    found = await recipes(context).find(update.message.text)
    recipes(context).remember(update.message.text)  # NEO203
    await update.message.reply_text(", ".join(found))


async def again(update, context):
    await recipes(context).remember(update.message.text)


async def start(application: Application):
    driver = AsyncGraphDatabase.driver("neo4j://localhost")
    application.bot_data["driver"] = driver
    application.bot_data["recipes"] = Recipes(driver)


async def stop(application: Application):
    await application.bot_data["driver"].close()
