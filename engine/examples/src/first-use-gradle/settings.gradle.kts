rootProject.name = "first-use"
