"""GraphQL 的变更和订阅，每个请求执行一次。"""

import graphene
import strawberry
from neo4j import AsyncGraphDatabase, GraphDatabase


class CreatePerson(graphene.Mutation):
    class Arguments:
        name = graphene.String()

    ok = graphene.Boolean()

    def mutate(self, info, name):
        driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        driver.execute_query("CREATE (:Person {name: $name})", name=name)
        driver.close()
        return CreatePerson(ok=True)


class RenamePerson(graphene.Mutation):
    ok = graphene.Boolean()

    def mutate(self, info, name, new):
        info.context["driver"].execute_query("MATCH (p {name: $name}) SET p.name = $new", name=name, new=new)
        return RenamePerson(ok=True)


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def names(self):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        try:
            while True:
                records, _, _ = await driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
                yield [record["name"] for record in records]
        finally:
            await driver.close()
