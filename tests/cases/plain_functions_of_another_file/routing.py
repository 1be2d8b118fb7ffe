from .retrieval import check, communities, entities, paths


def answer(name, login):
    check(login)
    return entities(name), paths(name), communities()
