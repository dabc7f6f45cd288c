// region: task-2
// caught by: the key in which it waits, and the end it will be taken from
// says: waitsIn() answers a Place
return null;
