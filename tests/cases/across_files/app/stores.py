"""父类在扫描的文件里，它关不关闭驱动一看便知。"""


class Quiet:
    def describe(self):
        return type(self).__name__


class Closing:
    def close(self):
        self._driver.close()
