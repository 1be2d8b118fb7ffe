from django.http import JsonResponse

from .graph import driver


def people(request):
    records = driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records
    return JsonResponse({"people": [record["name"] for record in records]})
