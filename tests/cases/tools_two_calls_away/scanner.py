from findings import store_finding


class BaseTool:
    name = ""


class ScanTool(BaseTool):
    name = "scan"

    async def execute(self, url: str):
        await self._keep(url)
        return url

    async def _keep(self, url):
        try:
            await store_finding(url)
        except Exception as error:
            print(error)
