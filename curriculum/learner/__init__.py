"""What a learner has shown, and what follows from it: pure functions, given the time and the random generator."""
