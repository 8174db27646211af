"""Settings, addresses and the web server. Comes last: nothing else imports it."""
