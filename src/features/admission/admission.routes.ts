import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { communityNotFound } from '../../domain/community/errors.ts'
import type { Deps } from '../../deps.ts'
import { communityViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { addProofs, readProofCounts, withdrawProofs } from './admission-proofs.ts'
import { answersMissing, applicationDecided, applicationNotFound } from './admission.errors.ts'
import {
  AddProofsInput, Admission, ApplicantPath, Application, ApplicationPage, ApplicationQuery, CommunityPath, DecisionInput, OwnApplication, OwnApplicationPatch, ProofCounts,
} from './admission.schemas.ts'
import { changeOwnAnswers, getOwnApplication } from './own-application.ts'
import { readAdmission } from './read-admission.ts'
import { decideApplication, listApplications } from './review-applications.ts'

const tags = ['admission']
const access = { scope: 'admission:review' } as const

export const admissionRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/communities/:communityId/admission', {
    config: { access: 'public' },
    schema: {
      operationId: 'getAdmission', tags, summary: 'See what a community asks of newcomers', params: CommunityPath,
      response: { 200: Admission, ...problemResponses(communityNotFound) },
    },
  }, async (request) => readAdmission(deps, request.params.communityId))

  app.post('/admission/proofs', {
    // 1000 proofs of 200 characters each.
    bodyLimit: 2 ** 20,
    config: { access },
    schema: {
      operationId: 'addAdmissionProofs', tags, summary: 'Add order numbers that admit', body: AddProofsInput,
      description: 'Only keyed hashes are kept. Adding the same again changes nothing.',
      response: { 200: ProofCounts, ...problemResponses() },
    },
  }, async (request) => addProofs(deps, communityViewer(request), request.body.proofs))

  app.get('/admission/proofs', {
    config: { access },
    schema: { operationId: 'countAdmissionProofs', tags, summary: 'Count order numbers that admit', response: { 200: ProofCounts, ...problemResponses() } },
  }, async (request) => readProofCounts(deps, communityViewer(request)))

  app.delete('/admission/proofs', {
    config: { access },
    schema: {
      operationId: 'withdrawAdmissionProofs', tags, summary: 'Withdraw all unused order numbers', description: 'Who came by one that is used stays.',
      response: { 200: ProofCounts, ...problemResponses() },
    },
  }, async (request) => withdrawProofs(deps, communityViewer(request)))

  app.get('/applications', {
    config: { access },
    schema: {
      operationId: 'listApplications', tags, summary: 'List who wants to become a member', querystring: ApplicationQuery,
      description: 'First come first. `waiting` is whoever found no seat, however they came.',
      response: { 200: ApplicationPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => listApplications(deps, communityViewer(request), request.query))

  app.post('/applications/:memberId/decision', {
    config: { access },
    schema: {
      operationId: 'decideApplication', tags, summary: 'Decide about an application', params: ApplicantPath, body: DecisionInput,
      description: 'Who was rejected or waits can be decided about anew; who was approved is a member.',
      response: { 200: Application, ...problemResponses(applicationNotFound, applicationDecided) },
    },
  }, async (request) => decideApplication(deps, communityViewer(request), request.params.memberId, request.body))

  app.get('/me/application', {
    config: { access: 'member' },
    schema: {
      operationId: 'getOwnApplication', tags, summary: 'See what became of my application', description: 'Also before anybody decided, and after a rejection, with its reason.',
      response: { 200: OwnApplication, ...problemResponses(applicationNotFound) },
    },
  }, async (request) => getOwnApplication(deps, memberViewer(request)))

  app.patch('/me/application', {
    config: { access: 'member' },
    schema: {
      operationId: 'changeOwnApplication', tags, summary: 'Change my answers', body: OwnApplicationPatch, description: 'As long as nobody has decided.',
      consumes: ['application/merge-patch+json', 'application/json'],
      response: { 200: OwnApplication, ...problemResponses(applicationNotFound, applicationDecided, answersMissing) },
    },
  }, async (request) => changeOwnAnswers(deps, memberViewer(request), request.body.answers))
}
