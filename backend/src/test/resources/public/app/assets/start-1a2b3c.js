// start of the tests
