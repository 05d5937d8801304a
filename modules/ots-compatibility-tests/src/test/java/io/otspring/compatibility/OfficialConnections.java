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

package io.otspring.compatibility;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import com.alicloud.openservices.tablestore.ClientConfiguration;
import com.alicloud.openservices.tablestore.RequestTracer;
import com.alicloud.openservices.tablestore.core.ClientResources;
import com.alicloud.openservices.tablestore.core.ResourceManager;
import com.alicloud.openservices.tablestore.core.TraceLogger;
import com.alicloud.openservices.tablestore.core.http.AsyncServiceClient;
import com.alicloud.openservices.tablestore.core.http.ExecutionContext;
import com.alicloud.openservices.tablestore.core.http.RequestMessage;
import com.alicloud.openservices.tablestore.core.http.ResponseConsumer;
import com.aliyun.ots.thirdparty.org.apache.http.concurrent.FutureCallback;

/**
 * Connections of an official client that read no answer before the thread that asks has
 * let go of the connection. That thread hands the request to the thread of the connection
 * and only then looks whether the connection is open. One that was answered and given
 * back to the pool meanwhile looks closed, and the call fails although the service did
 * its part. On a busy machine that happens once in some ten thousand calls.
 */
final class OfficialConnections extends ResourceManager {

	private final Resources resources;

	private OfficialConnections(Resources resources) {
		super(resources);
		this.resources = resources;
	}

	/**
	 * Returns connections for one client, which closes them.
	 */
	static ResourceManager of(ClientConfiguration configuration) {
		// Or else one of these threads might hand over what another one sends
		configuration.setIoThreadCount(1);
		return new OfficialConnections(new Resources(configuration));
	}

	@Override
	public void shutdown() {
		this.resources.close();
	}

	private static final class Resources extends ClientResources {

		private final AsyncServiceClient client;

		private Resources(ClientConfiguration configuration) {
			super(configuration, null);
			this.client = new OrderedServiceClient(configuration);
		}

		@Override
		public AsyncServiceClient getHttpClient() {
			return this.client;
		}

		private void close() {
			getRetryExecutor().shutdownNow();
			getCallbackExecutor().shutdownNow();
			this.client.shutdown();
			// The one that it stands for, which nobody used
			super.getHttpClient().shutdown();
		}

	}

	private static final class OrderedServiceClient extends AsyncServiceClient {

		/**
		 * Read by those who hand over requests, also each other's, and written by those
		 * who have sent one.
		 */
		private final ReadWriteLock handover = new ReentrantReadWriteLock();

		private OrderedServiceClient(ClientConfiguration configuration) {
			super(configuration);
		}

		@Override
		public <Res> void asyncSendRequest(RequestMessage request, ExecutionContext context,
				ResponseConsumer<Res> consumer, FutureCallback<Res> callback, TraceLogger logger, RequestTracer tracer,
				Object traceContext) {
			this.handover.readLock().lock();
			try {
				super.asyncSendRequest(request, context, consumer, callback, logger, new Sent(), traceContext);
			}
			finally {
				this.handover.readLock().unlock();
			}
		}

		/**
		 * Called by the thread of the connection, between the request and its answer.
		 */
		private final class Sent implements RequestTracer {

			@Override
			public void requestSend(RequestSendTraceInfo request) {
				OrderedServiceClient.this.handover.writeLock().lock();
				OrderedServiceClient.this.handover.writeLock().unlock();
			}

			@Override
			public void startRequest(StartRequestTraceInfo request) {
			}

			@Override
			public void responseReceive(ResponseReceiveTraceInfo response) {
			}

			@Override
			public Object getRpcContext() {
				return null;
			}

		}

	}

}
