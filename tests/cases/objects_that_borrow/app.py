"""交给对象保存的驱动：那个类不关闭它，外面也没有代码从对象上关闭它。"""

from flask import Flask
from neo4j import GraphDatabase
from users import Owner, Topics, Users


def create_app():
    app = Flask(__name__)
    driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    app.users = Users("secret", driver)
    return app


def create_closing_app():
    app = Flask(__name__)
    driver = GraphDatabase.driver("neo4j://localhost")
    app.topics = Topics(driver)
    return app


def stop(app):
    app.topics.topics_driver.close()


def create_owning_app():
    app = Flask(__name__)
    driver = GraphDatabase.driver("neo4j://localhost")
    app.owner = Owner(driver)
    return app
