/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.samples.quickstart;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells, once the application has started, what to do with it.
 */
@Component
class WhatToTryNext {

	private static final Logger logger = LoggerFactory.getLogger(WhatToTryNext.class);

	@EventListener
	void started(WebServerInitializedEvent event) {
		if (WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
			return;
		}
		logger
			.info("""
					Try this next:

					curl -s -X POST -H 'Content-Type: application/json' -d '{"item":"tea","amountCents":1250}' {base}/customers/ann/orders
					curl -s {base}/customers/ann/orders
					curl -s {base}/statistics
					curl -s {base}/actuator/health
					curl -s {base}/actuator/metrics/ots.client.operation
					curl -s {base}/actuator/metrics/ots.client.pool.connections
					"""
				.replace("{base}", "http://localhost:" + event.getWebServer().getPort()));
	}

}
