"""The commands. One file a group; each is imported when it is called, and the app only when it is started."""
