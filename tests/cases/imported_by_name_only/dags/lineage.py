from airflow.decorators import dag, task
from lineage_client import LineageClient


@dag(schedule="@daily")
def lineage():
    @task
    def load():
        client = LineageClient()  # NEO103
        client.write("MERGE (:Table {name: 'a'})")

    @task
    def load_and_close():
        client = LineageClient()
        try:
            client.write("MERGE (:Table {name: 'a'})")
        finally:
            client.close()

    load()
    load_and_close()


lineage()
