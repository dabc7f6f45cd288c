// Lab 13, task 2: fetch all addresses in one request, and push all webhooks in another.
throw ToDo.task(13, 2);
