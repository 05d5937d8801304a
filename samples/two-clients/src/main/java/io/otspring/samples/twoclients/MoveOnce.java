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

package io.otspring.samples.twoclients;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes a few orders and moves those that are paid.
 */
@Component
class MoveOnce implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(MoveOnce.class);

	private final OrderArchive archive;

	MoveOnce(OrderArchive archive) {
		this.archive = archive;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.archive.createTables();
		for (long id = 1; id <= 10; id++) {
			this.archive.take(id, (id <= 6) ? "PAID" : "NEW");
		}
		int moved = this.archive.movePaidOrders();
		logger.info("{} orders moved: {} are being worked on, {} are in the archive", moved,
				this.archive.beingWorkedOn(), this.archive.archived());
	}

}
