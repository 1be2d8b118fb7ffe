import crud
from fastapi import APIRouter

router = APIRouter()


@router.delete("/{key}")
def delete(key: str):
    return crud.connection.remove(key)
