"""管理命令：另一个进程，只关闭它自己的驱动。"""

from django.core.management.base import BaseCommand

from .graph import close_driver, driver


class Command(BaseCommand):
    def handle(self, *args, **options):
        try:
            driver.execute_query("MATCH (n) DETACH DELETE n")
        finally:
            close_driver()
