// region: task-2
// caught by: the key in which it waits, and the end it will be taken from
// says: that is where new jobs come in
return new Place("queue:default", Place.End.LEFT);
