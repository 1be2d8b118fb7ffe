from stores import *
