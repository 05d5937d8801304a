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

package io.otspring.boot.autoconfigure.test;

import java.util.List;

import io.otspring.client.OTSClient;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * An application that calls the service once and reports the answer, and what is not on
 * its class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ReportingApplication {

	private static final Log logger = LogFactory.getLog(ReportingApplication.class);

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ReportingApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run(args)) {
			logger.warn("Tables: " + context.getBean(OTSClient.class).listTable().tables());
		}
		for (String name : List.of("io.micrometer.observation.ObservationRegistry",
				"org.springframework.boot.health.contributor.Health", "io.otspring.emulator.OtsEmulator")) {
			if (!ClassUtils.isPresent(name, null)) {
				logger.warn("Absent: " + name);
			}
		}
	}

}
