// region: task-2
// caught by: the key in which it waits, and the end it will be taken from
// says: that is the queue's name; its key has a prefix
return new Place("default", Place.End.RIGHT);
