// region: task-2
// caught by: today: no promise breaks, for at most 9 cents an hour
// says: named after what the caller of a Thumbnail
return Formation.of(
    Group.of("shop")
        .threads(9)
        .queues(
            QueueName.of(Shop.MAIL.promised()),
            QueueName.of(Shop.THUMBNAIL.promised()),
            QueueName.of(Shop.REPORT.promised())));
