plugins {
    application
}
repositories {
    mavenLocal()
    mavenCentral()
}
dependencies {
    implementation(platform("org.jobsinpractice:jobs-bom:0.1.0-SNAPSHOT"))
    implementation("org.jobsinpractice:jobs-engine")
    runtimeOnly("org.slf4j:slf4j-simple:2.0.20")
}
application {
    mainClass.set("FirstUse")
}
