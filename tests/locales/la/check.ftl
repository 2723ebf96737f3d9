check-gate-holds = valet
