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

package io.otspring.client.fault;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * The lines of a logger that only one test uses.
 */
public final class CapturedLog extends AppenderBase<ILoggingEvent> {

	private static final AtomicInteger COUNTER = new AtomicInteger();

	private static final LoggerContext CONTEXT = context();

	private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

	private final String name;

	public CapturedLog() {
		this("captured-" + COUNTER.incrementAndGet());
	}

	public CapturedLog(String name) {
		this.name = name;
		Logger logger = CONTEXT.getLogger(name);
		logger.setLevel(Level.TRACE);
		logger.setAdditive(false);
		setContext(CONTEXT);
		start();
		logger.addAppender(this);
	}

	public String loggerName() {
		return this.name;
	}

	/**
	 * Ends the capture, after which the logger is as quiet as it was before.
	 */
	public void end() {
		Logger logger = CONTEXT.getLogger(this.name);
		logger.detachAppender(this);
		logger.setLevel(null);
	}

	public List<String> lines(Level level) {
		return this.events.stream()
			.filter(event -> event.getLevel() == level)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	public List<String> lines() {
		return this.events.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	/**
	 * Returns what the diagnostic context said when lines were logged.
	 */
	public List<String> mdc(Level level, String key) {
		return this.events.stream()
			.filter(event -> event.getLevel() == level)
			.map(event -> event.getMDCPropertyMap().get(key))
			.toList();
	}

	/**
	 * Waits for the end of an initialization that another thread has begun.
	 */
	private static LoggerContext context() {
		while (true) {
			if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
				return context;
			}
			Thread.onSpinWait();
		}
	}

	@Override
	protected void append(ILoggingEvent event) {
		event.prepareForDeferredProcessing();
		this.events.add(event);
	}

}
