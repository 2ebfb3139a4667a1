"""What the screens show, as lines of styled text: pure functions from views to sheets."""
