"""每个请求都调用的函数，从一行括号里导入：排在最前、最后的也算。"""

from django.http import JsonResponse
from django.views import View

# fmt: off
from .search import (find_people, find_places,  # noqa: I001
                     find_topics)
# fmt: on


class People(View):
    def get(self, request):
        return JsonResponse({"people": find_people(request.GET["name"])})


class Places(View):
    def get(self, request):
        return JsonResponse({"places": find_places(request.GET["name"])})


class Topics(View):
    def get(self, request):
        return JsonResponse({"topics": find_topics(request.GET["name"])})
