// region: task-2
// caught by: the key in which it waits, and the end it will be taken from
// says: that is the set of all queues' names
return new Place("queues", Place.End.RIGHT);
