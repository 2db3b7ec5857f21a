DROP FUNCTION "We;ird"(text); DROP PROCEDURE log; DROP FUNCTION sign_of, add;
