class Users:
    def __init__(self, secret, driver=None):
        self.secret = secret
        self.users_driver = driver

    def all(self):
        return self.users_driver.execute_query("MATCH (u:User) RETURN u").records


class Topics:
    def __init__(self, driver):
        self.topics_driver = driver

    def all(self):
        return self.topics_driver.execute_query("MATCH (t:Topic) RETURN t").records


class Owner:
    def __init__(self, driver):
        self.own_driver = driver

    def stop(self):
        self.own_driver.close()
