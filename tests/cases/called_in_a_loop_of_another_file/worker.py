from .storage import ErasureService, export_user


async def erase_old_users(context):
    service = ErasureService()
    for user in context["users"]:
        await service.erase_user(user)


async def report_once():
    print(await ErasureService().count_users())


class WorkerSettings:
    functions = [
        erase_old_users,
        export_user,
    ]
